namespace Korevagt.Evaluation;

/// <summary>One area before and after, over all replications.</summary>
/// <param name="Area">Id of the area.</param>
/// <param name="Name">Its name.</param>
/// <param name="District">Id of its district in the scenario.</param>
/// <param name="VisitsPerYear">Visits arisen in the scenario.</param>
/// <param name="MeanResponseMinutes">Mean response time, in minutes.</param>
/// <param name="P90ResponseMinutes">90 % response time, in minutes.</param>
/// <param name="WithinTargetShare">Share within the first service target.</param>
public sealed record AreaComparison(
    string Area,
    string Name,
    string District,
    double VisitsPerYear,
    BeforeAndAfter MeanResponseMinutes,
    BeforeAndAfter P90ResponseMinutes,
    BeforeAndAfter WithinTargetShare);
