using NodaTime;

namespace Korevagt.Planning.Pricing;

/// <summary>How it is reckoned what shifts should cost.</summary>
/// <param name="Year">The calendar year that hours are of.</param>
/// <param name="On">The day whose wages and rates hold; null: the last of the year.</param>
/// <param name="By">Which shifts one contractor is taken to drive.</param>
public sealed record ShouldCostSettings(int Year, LocalDate? On = null, LotGrouping By = LotGrouping.Station)
{
    /// <summary>Ids of the shifts whose price is shown line by line; maybe none.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The day whose figures hold.</summary>
    public LocalDate Date => On ?? new LocalDate(Year, 12, 31);
}
