using NodaTime;

namespace Korevagt.Routes.Daytime;

/// <summary>How the visits that a scenario moves to daytime are to be planned.</summary>
/// <param name="Vehicles">How many vehicles drive each day, 1 to 200.</param>
/// <param name="From">Local time from which they may be on tour.</param>
/// <param name="To">Local time until which.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Days">How many working days are drawn, 2 to 1,000.</param>
/// <param name="Iterations">Of the search of each day.</param>
/// <param name="Seed">Of the visits and of the search.</param>
/// <param name="Threads">Threads at most.</param>
public sealed record DaytimeSettings(int Vehicles, LocalTime From, LocalTime To, int Year, int Days, long Iterations, int Seed, int Threads)
{
    /// <summary>The contract that pays; null for the plan's only one.</summary>
    public string? Contract { get; init; }

    /// <summary>Ids of stations that vehicles start and end at, in turn; empty for those nearest to most of the visits.</summary>
    public IReadOnlyList<string> Stations { get; init; } = [];

    /// <summary>Another road map than the plan's; null for the plan's.</summary>
    public string? MapFile { get; init; }
}
