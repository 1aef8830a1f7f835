"""`workbench`: the window, or a command."""

import gc
import sys

INTERRUPTED = 130  # the exit status of a program ended by Ctrl-C


def main() -> int:
    """Run what the arguments ask for; the exit status."""
    try:
        return _run()
    except KeyboardInterrupt:  # before the command could take care of it
        return INTERRUPTED


def _run() -> int:
    from workbench.processes.launch import CHILD_ARGUMENT

    if sys.argv[1:2] == [CHILD_ARGUMENT]:  # a frozen program that is to be a child process
        from workbench.processes.entry import main as child

        sys.path += sys.argv[4:]
        child(sys.argv[2:4])
        return 0
    early = None
    if sys.argv[1:2] in (["chat"], ["tokens"]) and not {"-h", "--help"} & set(sys.argv):
        from workbench.cli.early import launch_engine

        early = launch_engine()
    from workbench.cli.main import run

    return run(sys.argv[1:], _open_window, early)


def _open_window() -> int:
    from workbench.ui import needs, qt_imports

    needs.check()
    gc.disable()  # looking for garbage while everything is being imported costs a tenth of the start; `ui.app` ends it
    try:
        qt_imports.load()
        from workbench.ui.app import run
    except ImportError as error:
        if ".so" not in str(error):
            raise
        raise needs.missing_library(error) from error
    return run()


if __name__ == "__main__":
    sys.exit(main())
