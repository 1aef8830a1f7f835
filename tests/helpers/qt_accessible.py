"""A walk through the accessibility tree, as a screen reader sees it."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

INTERACTIVE = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.List,
    QAccessible.Role.Tree,
    QAccessible.Role.Table,
    QAccessible.Role.PageTab,
    QAccessible.Role.Link,
    QAccessible.Role.MenuItem,
}


def unnamed(root: QWidget) -> list[str]:
    """Every interactive thing below `root` that has no name, in words for the failure message."""
    found = []
    for interface, parents in _walk(QAccessible.queryAccessibleInterface(root), ()):
        widget = interface.object()
        inner = widget is not None and widget.objectName().startswith("qt_")
        # The editor inside a spin box or a combo box speaks with the name of the box.
        boxed = bool(parents) and parents[-1] in (QAccessible.Role.SpinBox, QAccessible.Role.ComboBox)
        named = interface.text(QAccessible.Text.Name).strip()
        if interface.role() in INTERACTIVE and not (inner or boxed or named):
            found.append(f"{interface.role().name} {type(widget).__name__} {widget.objectName() if widget else ''}")
    return found


def names(root: QWidget) -> list[str]:
    """The names of everything below `root` that has one."""
    tree = _walk(QAccessible.queryAccessibleInterface(root), ())
    return [name for interface, _ in tree if (name := interface.text(QAccessible.Text.Name))]


def _walk(
    interface: QAccessibleInterface | None, parents: tuple[QAccessible.Role, ...]
) -> Iterator[tuple[QAccessibleInterface, tuple[QAccessible.Role, ...]]]:
    if interface is None or not interface.isValid():
        return
    yield interface, parents
    for number in range(interface.childCount()):
        yield from _walk(interface.child(number), (*parents, interface.role()))
