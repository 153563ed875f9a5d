namespace Korevagt.Optimization.Years;

/// <summary>
/// The seam to the simulation: figures[plan, year, k] for one round of years. Whoever implements it may spread the round over
/// threads, processes or machines; the answer must depend on what is wanted alone.
/// </summary>
/// <param name="wanted">Plans with their years, none of them twice.</param>
/// <param name="cancellationToken">
/// Ends the round at once by an <see cref="OperationCanceledException"/>; nothing of it is kept.
/// </param>
/// <returns>
/// For each of <paramref name="wanted"/>, in that order, its figures year by year: figure k of year r at
/// [(r - FirstYear) * figures + k]. Each is a finite number; the number of figures is the same for all.
/// </returns>
public delegate IReadOnlyList<double[]> SimulateRound(IReadOnlyList<YearsWanted> wanted, CancellationToken cancellationToken);

/// <summary>
/// The years of one plan, simulated on the calling thread: the figures of <see cref="SimulateRound"/> for one entry.
/// </summary>
public delegate double[] SimulateYears(YearsWanted wanted, CancellationToken cancellationToken);
