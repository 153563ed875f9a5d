namespace Korevagt.Evaluation;

/// <summary>One municipality before and after, over all replications.</summary>
/// <param name="Code">Its four digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="VisitsPerYear">Visits arisen in the scenario.</param>
/// <param name="MeanResponseMinutes">Mean response time, in minutes.</param>
/// <param name="P90ResponseMinutes">90 % response time, in minutes.</param>
/// <param name="WithinTargetShare">Share within the first service target.</param>
public sealed record MunicipalityComparison(
    string Code,
    string Name,
    double VisitsPerYear,
    BeforeAndAfter MeanResponseMinutes,
    BeforeAndAfter P90ResponseMinutes,
    BeforeAndAfter WithinTargetShare);
