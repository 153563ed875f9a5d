using System.ComponentModel;
using Korevagt.Evaluation;
using Korevagt.Results;

namespace Korevagt.Nights;

/// <summary>The response times of the region, a district or an area on one night, in minutes.</summary>
/// <param name="Id">Its id; empty for the region.</param>
/// <param name="Name">Its name.</param>
/// <param name="VisitsPerYear">Visits arisen.</param>
/// <param name="P50">Median; null where no visit was made.</param>
/// <param name="P90">The time that 90 % of the visits do not exceed; null where no visit was made.</param>
/// <param name="P90Change">The paired difference to the baseline; null for the baseline, for areas and where it is not known.</param>
public sealed record PlaceFigures(
    [Description("Its id; empty for the region.")] string Id,
    [Description("Its name.")] string Name,
    [Description("Visits arisen.")][Unit(Units.Visits)] double VisitsPerYear,
    [Description("Median; null where no visit was made.")][Unit(Units.Minutes)] Estimate? P50,
    [Description("The time that 90 % of the visits do not exceed; null where no visit was made.")] [Unit(Units.Minutes)]
    Estimate? P90,
    [Description("The paired difference to the baseline; null for the baseline, for areas and where it is not known.")] [Unit(Units.Minutes)]
    Estimate? P90Change)
{
    /// <summary>The 90 % response time that later nights are compared with; null before a night was judged.</summary>
    [Description("The 90 % response time that later nights are compared with; null before a night was judged.")]
    [Unit(Units.Minutes)]
    public FigureReference? Reference { get; init; }
}

/// <summary>What later nights are compared with: the figure as it was when it last was news.</summary>
/// <param name="Night">Identity of that night.</param>
/// <param name="Figure">The figure then, with its 95 % interval.</param>
public sealed record FigureReference(
    [Description("Identity of that night.")] string Night,
    [Description("The figure then, with its 95 % interval.")] Estimate Figure);
