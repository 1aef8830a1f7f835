"""The trial plugin installed, as far as a program can tell."""

import os
from pathlib import Path

TESTS = Path(__file__).parents[2]


def install(site: Path) -> str:
    """Write what an installer leaves into `site`; the PYTHONPATH with which a program finds the plugin."""
    info = site / "workbench_trial-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: workbench-trial\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[workbench.plugins]\ntrial = helpers.trial_plugin.plugin\n")
    return os.pathsep.join((str(site), str(TESTS)))
