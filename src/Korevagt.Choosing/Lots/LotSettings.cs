using NodaTime;

namespace Korevagt.Choosing.Lots;

/// <summary>Which lots may be proposed.</summary>
/// <param name="Year">The calendar year that hours are of.</param>
/// <param name="MostDriveMinutes">
/// Two stations are neighbours when driving from either to the other takes no longer, above 0; the stations of a lot hang together
/// by neighbours.
/// </param>
public sealed record LotSettings(int Year, double MostDriveMinutes = LotSettings.DefaultDriveMinutes)
{
    /// <summary>How long the drive between neighbours may take where nothing else is said.</summary>
    public const double DefaultDriveMinutes = 45;

    /// <summary>The day whose wages and rates hold; null: the last of the year.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The most cars at once of a lot, 1 or more; null for any number.</summary>
    public int? MostCars { get; init; }

    /// <summary>The least yearly value of a lot, in kroner; null for any.</summary>
    public decimal? LeastDkk { get; init; }

    /// <summary>The most yearly value of a lot, in kroner; null for any.</summary>
    public decimal? MostDkk { get; init; }

    /// <summary>Another road map than the plan's, or null.</summary>
    public string? MapFile { get; init; }

    /// <summary>The day whose figures hold.</summary>
    public LocalDate Date => On ?? new LocalDate(Year, 12, 31);
}
