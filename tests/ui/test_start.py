"""What the window may import before it is painted."""

import subprocess
import sys

SCRIPT = """
import sys
from PySide6.QtWidgets import QApplication
from workbench.settings.sampling import SAMPLING
from workbench.ui.theme.theme import Theme
from workbench.ui.transcript.view import TranscriptView
from workbench.ui.composer.composer import Composer
from workbench.ui.widgets.param_panel import ParamPanel

app = QApplication([])
theme = Theme(app, "dark")
view, composer, panel = TranscriptView(), Composer(), ParamPanel(SAMPLING)
for widget in (view, composer, panel):
    widget.show()
app.processEvents()
early = {"markdown_it", "pygments", "numpy", "llama_cpp", "torch", "transformers", "requests", "httpx", "lucide"}
print(sorted(early & sys.modules.keys()))
from workbench.ui.markdown.lexing import warm_up
warm_up()
print(sorted({"markdown_it", "pygments"} & sys.modules.keys()))
"""


def test_markdown_and_everything_heavy_waits_until_the_window_is_painted() -> None:
    run = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, timeout=120)
    assert run.stdout.splitlines() == ["[]", "['markdown_it', 'pygments']"]
