"""Problems too large to try every plan, against an exact model that knows nothing of counts."""

from benchmarks.placement.exact import exact


def test_the_optimum_of_the_exact_model_lies_between_bound_and_cost() -> None:
    row = next(exact(1))
    assert row["proven"], "the exact model was not solved to its optimum"
    assert not row["broken"], row
