"""Each row of the guard's tables, just below, at and just above its limit."""

import msgspec
import pytest

from spineguard.core.pose import JOINTS
from spineguard.core.spine_limits import LIMITS, MIXES
from spineguard.core.spine_measures import Limit, Mix
from tests.core.edges import EDGES, Edge
from tests.core.guarded import refused_by, total

ROWS = (*LIMITS, *MIXES)
ROW_AND_EDGE = [
    pytest.param(row, edge, id=f"{row.name}-{at}")
    for row in ROWS
    for at, edge in enumerate(EDGES.get(row.name, ()))
]
PUSH = 0.01


def pushed(edge: Edge, degrees: float) -> Edge:
    angle = edge.pose.angle(edge.joint) + edge.sign * degrees
    return edge._replace(pose=msgspec.structs.replace(edge.pose, **{edge.joint: angle}))


def at_their_limit(row: Limit | Mix, edge: Edge) -> set[str]:
    """Which measures of a row a pose brings exactly to the limit, as text."""
    match row:
        case Limit():
            sides = [(row.measures, row.degrees)]
        case Mix():
            sides = [(row.first, row.first_degrees), (row.second, row.second_degrees)]
    return {
        f"{measure} to {degrees}"
        for measures, degrees in sides
        for measure in measures
        if total(measure, edge.pose) == pytest.approx(degrees, abs=1e-9)
    }


def test_every_row_has_a_name_of_its_own() -> None:
    assert len({row.name for row in ROWS}) == len(ROWS)


def test_every_row_has_its_edges_and_no_edge_lacks_a_row() -> None:
    assert set(EDGES) == {row.name for row in ROWS}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_measure_of_a_row_is_brought_to_its_limit_by_some_edge(row: Limit | Mix) -> None:
    sides = (
        [(row.measures, row.degrees)]
        if isinstance(row, Limit)
        else [(row.first, row.first_degrees), (row.second, row.second_degrees)]
    )
    wanted = {f"{measure} to {degrees}" for measures, degrees in sides for measure in measures}
    assert wanted == set().union(*(at_their_limit(row, edge) for edge in EDGES[row.name])) & wanted


@pytest.mark.parametrize(("row", "edge"), ROW_AND_EDGE)
def test_a_pose_exactly_at_a_limit_passes(row: Limit | Mix, edge: Edge) -> None:
    assert at_their_limit(row, edge)
    assert refused_by(edge.place, edge.pose) == set()


@pytest.mark.parametrize(("row", "edge"), ROW_AND_EDGE)
def test_a_pose_just_below_a_limit_passes(row: Limit | Mix, edge: Edge) -> None:
    assert refused_by(edge.place, pushed(edge, -PUSH).pose) == set()


@pytest.mark.parametrize(("row", "edge"), ROW_AND_EDGE)
def test_a_pose_just_above_a_limit_is_refused_by_that_row_alone(row: Limit | Mix, edge: Edge) -> None:
    assert refused_by(edge.place, pushed(edge, PUSH).pose) == {row.name}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_row_says_where_its_figure_comes_from(row: Limit | Mix) -> None:
    assert "[design]" in row.reason
    assert any(tag in row.reason for tag in ("S8", "S9", "S12", "S13", "AV", "1.2", "2.2", "ection 3"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_row_measures_joints_that_exist(row: Limit | Mix) -> None:
    measures = row.measures if isinstance(row, Limit) else (*row.first, *row.second)
    assert measures
    assert {joint for measure in measures for joint, _ in measure.factors} <= set(JOINTS)
