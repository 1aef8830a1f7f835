"""The one style sheet, filled in from the tokens."""

from pathlib import Path
from string import Template

from workbench.ui.theme import fonts, icons
from workbench.ui.theme.tokens import Tokens

ARROWS = {"down": "chevron-down", "up": "chevron-up", "check": "check"}


def sheet(tokens: Tokens, folder: str) -> str:
    """The style sheet of a theme; the few images it needs are written to `folder`."""
    images = {}
    for key, name in ARROWS.items():
        colour = tokens.on_accent if key == "check" else tokens.text2
        path = Path(folder) / f"{tokens.name}-{name}.svg"
        path.write_bytes(icons.svg(name, colour))
        images[f"image_{key}"] = path.as_posix()
    values = {field: getattr(tokens, field) for field in tokens.__struct_fields__} | _sizes(tokens)
    return Template(_SHEET).substitute(values, mono=fonts.mono_family(), **images)


def _sizes(tokens: Tokens) -> dict[str, int]:
    """`px12`: a text of 12 pixels, `tall28`: a row of 28, `gap6`: a space of 6, `pill24`: round ends for 24."""
    sizes = {f"px{size}": tokens.px(size) for size in range(10, 24)}
    sizes |= {f"tall{height}": tokens.tall(height) for height in range(20, 50)}
    sizes |= {f"gap{gap}": tokens.gap(gap) for gap in range(4, 17)}
    return sizes | {f"pill{height}": tokens.tall(height) // 2 for height in (24, 30)}


# Things learnt the hard way, kept true below:
# - A spin box without buttons and with a border shrinks its editor to one pixel; so the buttons stay, zero wide.
# - A rule for QLineEdit also hits the editors inside spin and combo boxes; so those are reset.
# - A radius above half the height turns the corner square; so chips have a fixed height.
# - A focus ring is 2 px where the border is 1 px; the padding gives way, so that nothing moves.
_SHEET = """
QMainWindow, QDialog, QWidget#page { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 2px 4px; font-size: ${px12}px; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${px20}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${px14}px; font-weight: 600; }
QLabel[role="section"] { font-size: ${px11}px; font-weight: 600; color: $text2; padding-top: 10px; }
QLabel[role="second"] { font-size: ${px12}px; color: $text2; }
QLabel[role="small"] { font-size: ${px11}px; color: $text3; }
QLabel[level="good"] { color: $good; }
QLabel[level="warn"] { color: $warn; }
QLabel[level="bad"] { color: $bad; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame[role="line"] { background: $border; border: none; }

QPushButton {
    background: $raised; border: 1px solid $border; border-radius: 8px;
    padding: 0 14px; min-height: ${tall30}px; font-weight: 500;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $border; }
QPushButton:focus { border: 2px solid $accent; padding: 0 13px; min-height: ${tall28}px; }
QPushButton:disabled { color: $text3; background: transparent; }
QPushButton[kind="primary"] { background: $accent_fill; color: $on_accent; border: 1px solid $accent_fill; }
QPushButton[kind="primary"]:hover { background: $accent_fill_hover; border-color: $accent_fill_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $raised; color: $text3; border: 1px solid $border; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; color: $text2; }
QPushButton[kind="quiet"]:hover { background: $hover; color: $text; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; }
QPushButton[kind="link"] {
    background: transparent; border: 1px solid transparent; color: $accent; padding: 0 6px; min-height: ${tall26}px;
}
QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 0 5px; min-height: ${tall24}px; }

QToolButton {
    background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 0;
    min-width: 24px; min-height: 24px; color: $text2;
}
QToolButton:hover { background: $hover; color: $text; }
QToolButton:pressed, QToolButton:checked { background: $accent_soft; }
QToolButton:checked { color: $accent; }
QToolButton:focus { border: 2px solid $accent; }
QToolButton:disabled { color: $text3; background: transparent; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit[role="field"] {
    background: $surface; border: 1px solid $border_strong; border-radius: 6px;
    padding: 0 8px; min-height: ${tall28}px; selection-background-color: $selection; selection-color: $text;
}
QPlainTextEdit[role="field"] { padding: 6px 8px; }
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: $text2; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid $accent; padding: 0 7px; min-height: ${tall26}px;
}
QPlainTextEdit[role="field"]:focus { border: 2px solid $accent; padding: 5px 7px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: $text3; border-color: $border; }
QLineEdit[level="bad"], QLineEdit[level="bad"]:focus { border-color: $bad; }
QLineEdit QToolButton { border: none; padding: 0; min-width: 0; min-height: 0; background: transparent; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit,
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus {
    border: none; padding: 0; min-height: 0; background: transparent;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0px; border: none; }
QComboBox { padding-right: 2px; }
QComboBox:focus { padding-right: 1px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($image_down); width: 16px; height: 16px; }
QComboBox QAbstractItemView {
    background: $popup; border: 1px solid $border; border-radius: 6px; padding: 4px;
    selection-background-color: $accent_soft; selection-color: $text; outline: none;
}
QComboBox QAbstractItemView::item { min-height: ${tall28}px; padding: 0 8px; border-radius: 4px; color: $text; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover { background: $accent_soft; }

QCheckBox { spacing: 8px; min-height: ${tall24}px; border: 2px solid transparent; border-radius: 6px; padding: 0 1px; }
QCheckBox:focus { border: 2px solid $accent; }
QCheckBox::indicator, QListView::indicator {
    width: 16px; height: 16px; border: 1px solid $border_strong; border-radius: 4px; background: $surface;
}
QCheckBox::indicator:hover, QListView::indicator:hover { border-color: $text2; }
QCheckBox::indicator:checked, QListView::indicator:checked {
    background: $accent_fill; border-color: $accent_fill; image: url($image_check); }

QSlider { min-height: 20px; background: transparent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $track; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $bar; }
QSlider::handle:horizontal {
    width: 10px; height: 10px; margin: -5px 0; border-radius: 7px; border: 2px solid $bar; background: $surface;
}
QSlider::handle:horizontal:hover { background: $hover; }
QSlider::handle:horizontal:focus { border-color: $accent; background: $accent; }
QSlider::sub-page:horizontal:disabled { background: $border_strong; }
QSlider::handle:horizontal:disabled { border-color: $border_strong; }

QProgressBar { background: $track; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $bar; border-radius: 2px; }

QListView, QTreeView, QTableView, QListWidget {
    background: transparent; border: 2px solid transparent; border-radius: 8px; outline: none;
}
QListView:focus, QTreeView:focus, QTableView:focus { border-color: $accent; }
QListView[ring="row"]:focus { border-color: transparent; } /* its rows draw it: a frame is loud after a click */
QListView::item, QTreeView::item { min-height: ${tall28}px; padding: 0 8px; border-radius: 6px; color: $text; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected { background: $accent_soft; color: $text; }
QListView[ring="row"]::item:focus { border: 2px solid $accent; padding: 0 6px; min-height: ${tall24}px; }
QHeaderView::section { background: transparent; border: none; color: $text2; font-size: ${px12}px; padding: 4px 8px; }

QTabWidget::pane { border: none; }
QTabWidget::tab-bar { left: 14px; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $text2; padding: ${gap8}px 4px ${gap6}px 4px; margin-right: 12px;
    border: none; border-bottom: 2px solid transparent; font-weight: 500;
}
QTabBar[crowded="true"]::tab { margin-right: 8px; }
QTabBar[crowded="true"]::tab:!selected { width: 20px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:selected:focus {
    color: $accent; border: 2px solid $accent; border-radius: 6px; padding: ${gap6}px 2px ${gap6}px 2px;
}

QMenu { background: $popup; border: 1px solid $border; border-radius: 8px; padding: 4px; }
QMenu::item { padding: ${gap6}px 24px ${gap6}px 10px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $text3; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#scrolled { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border_strong; border-radius: 2px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }

#rail { background: $rail; border-right: 1px solid $border; }
#rail QToolButton {
    min-width: 56px; min-height: ${tall48}px; max-height: ${tall48}px;
    border-radius: 10px; font-size: ${px11}px; font-weight: 500; color: $text2;
}
#rail QToolButton:checked { color: $accent; font-weight: 600; }
#popup { background: $popup; border: 1px solid $border_strong; border-radius: 10px; }
QPushButton[kind="entry"] { background: transparent; border: 2px solid transparent; border-radius: 6px;
    padding: 0 8px; min-height: ${tall28}px; text-align: left; font-weight: 400; }
QPushButton[kind="entry"]:hover { background: $hover; }
QPushButton[kind="entry"]:focus { border-color: $accent; padding: 0 8px; min-height: ${tall28}px; }
QPushButton[kind="keys"] { background: $surface; border: 1px solid $border_strong; border-radius: 6px; padding: 0 8px;
    min-height: ${tall28}px; font-weight: 400; }
QPushButton[kind="keys"]:hover { border-color: $text2; }
QPushButton[kind="keys"]:focus { border: 2px solid $accent; padding: 0 7px; min-height: ${tall26}px; }
QPushButton[kind="keys"]:checked { background: $accent_soft; color: $accent; }
QPushButton[kind="example"] { background: $surface; text-align: left; min-height: ${tall38}px; border-radius: 10px;
    font-weight: 400; }
QPushButton[kind="example"]:hover { background: $hover; border-color: $border_strong; }
QPushButton[kind="example"]:focus { min-height: ${tall36}px; }
#welcome { background: $surface; }
#side { background: $window; border-right: 1px solid $border; }
#inspector { background: $window; border-left: 1px solid $border; }
#centre { background: $surface; }
#head { background: $surface; border-bottom: 1px solid $border; }
#status { background: $rail; border-top: 1px solid $border; }
#status QLabel { font-size: ${px12}px; color: $text2; }
QPushButton#meters, QPushButton#jobsChip { background: transparent; border: 2px solid transparent; border-radius: 6px;
    padding: 0; min-height: ${tall20}px; }
QPushButton#meters:hover, QPushButton#jobsChip:hover { background: $hover; }
QPushButton#meters:focus, QPushButton#jobsChip:focus { border-color: $accent; }

TranscriptView { background: $surface; border: none; }
#transcriptViewport { background: $surface; }
#bubble { background: $raised; border-radius: 14px; }
ProseView, TableView { background: transparent; border: none; }
ProseView:focus, TableView:focus { border: none; }
CodeView { background: $code_bg; border: 1px solid $border; border-radius: 10px; }
#codeHead { background: $code_head; border-bottom: 1px solid $border;
    border-top-left-radius: 9px; border-top-right-radius: 9px; }
#codeHead QLabel { font-size: ${px12}px; color: $text2; }
#codeText { background: transparent; border: none; color: $text; selection-background-color: $selection;
    selection-color: $text; }
#thoughtBody { background: transparent; border: none; border-left: 2px solid $border; }
QPushButton#thoughtFold { font-size: ${px12}px; font-weight: 400; color: $text2; min-height: ${tall24}px;
    text-align: left; padding: 0 8px; border-radius: 6px; background: transparent; border: 2px solid transparent; }
QPushButton#thoughtFold:hover { background: $hover; color: $text; }
QPushButton#thoughtFold:focus { border-color: $accent; }
QPushButton#newText { background: $raised; border: 1px solid $border_strong; border-radius: ${pill30}px;
    padding: 0 12px; min-height: ${tall28}px; max-height: ${tall28}px; font-size: ${px12}px; }
QPushButton#newText:focus { border: 2px solid $accent; min-height: ${tall26}px; max-height: ${tall26}px; }

#notebookText, #tokenText { background: $surface; border: none; color: $text; selection-background-color: $selection;
    selection-color: $text; }
#notebookFoot { background: $surface; border-top: 1px solid $border; }

#composer { background: $surface; border: 1px solid $border_strong; border-radius: 14px; }
#composer[focused="true"] { border: 2px solid $accent; }
#composerText { background: transparent; border: none; font-size: ${px14}px; selection-background-color: $selection;
    selection-color: $text; }
QFrame[role="chip"], QFrame[role="queued"] { background: $raised; border: 1px solid $border; border-radius: 8px; }
QFrame[role="chip"] QPushButton { background: transparent; border: 2px solid transparent; border-radius: 7px;
    padding: 0; min-height: ${tall24}px; }
QPushButton#thinkingChip { background: transparent; border: 1px solid $border_strong; border-radius: ${pill24}px;
    padding: 0 10px; min-height: ${tall22}px; max-height: ${tall22}px; font-size: ${px12}px; font-weight: 500;
    color: $text2; }
QPushButton#thinkingChip:hover { background: $hover; }
QPushButton#thinkingChip:checked { background: $accent_soft; border-color: $accent; color: $accent; }
QPushButton#thinkingChip:focus { border: 2px solid $accent; padding: 0 9px; min-height: ${tall20}px;
    max-height: ${tall20}px; }
QPushButton[kind="token"] { background: $raised; border: 1px solid $border; border-radius: 6px; padding: 0 8px;
    min-height: ${tall26}px; font-family: "$mono"; font-weight: 400; }
QPushButton[kind="token"]:hover { background: $hover; }
QPushButton[kind="token"]:focus { border: 2px solid $accent; padding: 0 7px; min-height: ${tall24}px; }
QFrame[role="chip"] QPushButton:hover { background: $hover; }
QFrame[role="chip"] QPushButton:focus { border-color: $accent; }
QToolButton#send { background: $accent_fill; border-radius: 8px; min-width: 32px; min-height: 32px; }
QToolButton#send:hover { background: $accent_fill_hover; }
QToolButton#send:focus { border-color: $text; }
QToolButton#send:disabled { background: $raised; }

QFrame[role="banner"] { background: $raised; border: 1px solid $border; border-radius: 8px; }
QFrame[role="banner"][level="warn"] { background: $warn_soft; border-color: $warn_line; }
QFrame[role="banner"][level="bad"] { background: $bad_soft; border-color: $bad_line; }
QFrame[role="jobRow"] { background: $window; border: 2px solid transparent; border-radius: 8px; }
QFrame[role="jobRow"]:focus { border-color: $accent; }
QFrame[role="toast"] { background: $popup; border: 1px solid $border_strong; border-radius: 8px; }

#modelButton { background: $raised; border: 1px solid $border; border-radius: 8px; }
#modelButton QPushButton { background: transparent; border: 2px solid transparent; border-radius: 7px;
    padding: 0 10px; min-height: ${tall30}px; text-align: left; }
#modelButton QPushButton:hover { background: $hover; }
#modelButton QPushButton:focus { border-color: $accent; }
QPushButton#gauge { background: transparent; border: 2px solid transparent; border-radius: 6px; min-height: ${tall24}px;
    padding: 0 4px; }
QPushButton#gauge:hover { background: $hover; }
QPushButton#gauge:focus { border-color: $accent; }
QPushButton#paramFold { font-size: ${px12}px; color: $text2; text-align: left; padding: 0 8px; background: transparent;
    border: 2px solid transparent; }
QPushButton#paramFold:hover { background: $hover; }
QPushButton#paramFold:focus { border-color: $accent; }
"""
