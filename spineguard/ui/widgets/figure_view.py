"""A window's picture of the person: it shows the pose it is handed and nothing else."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from spineguard.core.exercise import Hint, Place, Support, View
from spineguard.core.figure import Bounds, Point, Skeleton, bounds
from spineguard.core.figure_look import FigureLook
from spineguard.core.pose import Pose, Way
from spineguard.ui.figure.colours import BY_NAME, LIGHT, FigureColours
from spineguard.ui.figure.kept import KeptParts, density_of
from spineguard.ui.figure.painter import Setting, frame_of, paint_person, paint_surroundings, skeleton_of

ROUND_A_MOVE, ROUND_A_SLIDE, BELOW_A_MOVE = 0.08, 0.4, 0.05
"""How far around a figure that moved its picture may change, in fractions of the person's height: outlines
and hair; the arrow beside a head that slides, and other lines; hands and hem, where the legs keep still."""


class FigureView(QWidget):
    """Shows one pose at a time; it has no clock of its own, and repaints only when something changed.

    Without `set_background` the background is left to the parent. The size of the person is fixed by
    `set_frame_poses`, so that nothing jumps between the poses of one exercise.
    """

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pose = Pose()
        self._place = Place.STANDING
        self._support = Support.NONE
        self._view = View.SIDE
        self._hint: Hint | None = None
        self._frame_poses: tuple[Pose, ...] = ()
        self._frame: Bounds | None = None
        self._vertebrae = False
        self._way: Way | None = None
        self._look = FigureLook()
        self._colours = LIGHT
        self._kept_parts = KeptParts()
        self._kept: tuple[tuple[Setting, float], QPixmap] | None = None
        self._background: QColor | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def accessible_words(self) -> str:
        return self.accessibleName()

    def set_scene(
        self,
        pose: Pose,
        place: Place,
        support: Support,
        view: View = View.SIDE,
        hint: Hint | None = None,
    ) -> None:
        """Show this pose and what it asks to watch; the same scene again costs nothing."""
        now = (self._pose, self._place, self._support, self._view, self._hint)
        if (pose, place, support, view, hint) == now:
            return
        if (place, support) != (self._place, self._support):
            self._frame = None
        moved = self._moved_to(pose) if self._shows_as(place, support, view, hint) else None
        self._pose, self._place, self._support, self._view = pose, place, support, view
        self._hint = hint
        if moved is None:
            self.update()
        else:
            self.update(moved)

    def set_frame_poses(self, poses: Sequence[Pose]) -> None:
        """Fix size and position so that every one of these poses fits; without poses each fits by itself."""
        if tuple(poses) == self._frame_poses:
            return
        self._frame_poses = tuple(poses)
        self._frame = None
        self.update()

    def set_vertebrae_shown(self, shown: bool) -> None:
        if shown != self._vertebrae:
            self._vertebrae = shown
            self.update()

    def set_way(self, way: Way | None) -> None:
        """Show with an arrow which way a hold moves the person, or show no arrow."""
        if way != self._way:
            self._way = way
            self.update()

    def set_look(self, look: FigureLook) -> None:
        if look != self._look:
            self._look = look
            self.update()

    def set_colours(self, colours: FigureColours) -> None:
        if colours != self._colours:
            self._colours = colours
            self.update()

    def set_palette_name(self, name: str) -> None:
        """Take the colours of a theme: `light`, `dark` or `contrast`."""
        self.set_colours(BY_NAME[name])

    def set_background(self, colour: QColor) -> None:
        """Paint this colour behind everything, so that no frame has to paint the page below anew."""
        self._background = colour
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, 480)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def _shows_as(self, place: Place, support: Support, view: View, hint: Hint | None) -> bool:
        """Whether nothing but the pose would change, seen from the side, at a size that stays."""
        same = (place, support, view, hint) == (self._place, self._support, self._view, self._hint)
        return same and view is View.SIDE and self._frame is not None

    def _moved_to(self, pose: Pose) -> QRect:
        """The part of the picture in which the person is, in this pose and in the new one."""
        before, now = (skeleton_of(each, self._place) for each in (self._pose, pose))
        box = bounds((before, now))
        if _legs(before) == _legs(now):
            above = [joint.y for each in (before, now) for joint in _above_legs(each)]
            box = box._replace(bottom=max(box.bottom, min(above) - BELOW_A_MOVE))
        wide = (self._way is not None and self._way.keeps_trunk()) or self._hint is not None
        margin = ROUND_A_SLIDE if wide else ROUND_A_MOVE
        return self._setting().part(box, margin).toAlignedRect()

    def _setting(self) -> Setting:
        return Setting(
            QRectF(self.rect()),
            self._bounds(),
            self._place,
            self._support,
            self._view,
            self._colours,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        setting = self._setting()
        painter = QPainter(self)
        try:
            if self._background is not None:
                painter.fillRect(event.rect(), self._background)
            self._draw_surroundings(painter, setting)
            paint_person(
                painter,
                setting,
                self._pose,
                self._look,
                self._vertebrae,
                self._way,
                self._hint,
                self._kept_parts,
            )
        finally:
            painter.end()

    def _bounds(self) -> Bounds:
        if not self._frame_poses:
            return frame_of([self._pose], self._place, self._support)
        if self._frame is None:
            self._frame = frame_of(self._frame_poses, self._place, self._support)
        return self._frame

    def _draw_surroundings(self, painter: QPainter, setting: Setting) -> None:
        """Draw the furniture from a picture, painted anew only when something about it changed."""
        density = density_of(painter)
        key = (setting, density)
        area = setting.surroundings().toAlignedRect().intersected(self.rect())
        if self._kept is None or self._kept[0] != key:
            pixmap = QPixmap(area.size() * density)
            pixmap.setDevicePixelRatio(density)
            pixmap.fill(Qt.GlobalColor.transparent)
            still = QPainter(pixmap)
            still.translate(-area.topLeft())
            paint_surroundings(still, setting)
            still.end()
            self._kept = (key, pixmap)
        painter.drawPixmap(area.topLeft(), self._kept[1])


def _legs(skeleton: Skeleton) -> tuple[object, ...]:
    """All that the picture of the legs is made from."""
    return skeleton.hip, skeleton.pelvis_tilt, skeleton.near[:6], skeleton.far[:6]


def _above_legs(skeleton: Skeleton) -> tuple[Point, ...]:
    """The lowest joints of trunk and arms are among these."""
    return skeleton.hip, *skeleton.near[6:], *skeleton.far[6:]
