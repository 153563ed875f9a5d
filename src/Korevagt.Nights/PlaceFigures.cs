using Korevagt.Planning.Evaluation;

namespace Korevagt.Nights;

/// <summary>The response times of the region, a district or an area on one night, in minutes.</summary>
/// <param name="Id">Its id; empty for the region.</param>
/// <param name="Name">Its name.</param>
/// <param name="VisitsPerYear">Visits arisen.</param>
/// <param name="P50">Median; null where no visit was made.</param>
/// <param name="P90">The time that 90 % of the visits do not exceed; null where no visit was made.</param>
/// <param name="P90Change">The paired difference to the baseline; null for the baseline, for areas and where it is not known.</param>
public sealed record PlaceFigures(string Id, string Name, double VisitsPerYear, Estimate? P50, Estimate? P90, Estimate? P90Change)
{
    /// <summary>The 90 % response time that later nights are compared with; null before a night was judged.</summary>
    public FigureReference? Reference { get; init; }
}
