namespace Korevagt.Evaluation;

/// <summary>
/// Which cars were busy together, and which car took whose visits at once: the figures of the hypercube queueing model
/// (Larson 1974), for plans of a few cars that are always on duty.
/// </summary>
/// <param name="Cars">The shift of each car, in the plan's order; car i is bit i of a state.</param>
/// <param name="Shares">Share of time of each state, a set of busy cars: 2 to the number of cars.</param>
/// <param name="TakenAtOnce">By area and car: visits of the area that the car took at once, over all visits settled.</param>
public sealed record CarStates(
    IReadOnlyList<string> Cars, IReadOnlyList<Estimate> Shares, IReadOnlyList<CarShareOfArea> TakenAtOnce);
