using System.ComponentModel;
using System.Globalization;
using Korevagt.Domain.Time;
using Korevagt.Evaluation.Modelling;

namespace Korevagt.Results;

/// <summary>Districts that a shift has stopped serving, and who serves them as their own instead.</summary>
public sealed record InheritedDistrictsResult
{
    /// <summary>Id of the shift that served them.</summary>
    [Description("Id of the shift that served them.")]
    public required string Shift { get; init; }

    /// <summary>Its name shown to people.</summary>
    [Description("Its name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Names of the districts.</summary>
    [Description("Names of the districts.")]
    public required IReadOnlyList<string> Districts { get; init; }

    /// <summary>Who serves them, by the hour at which that begins.</summary>
    [Description("Who serves them, by the hour at which that begins.")]
    public required IReadOnlyList<HeirResult> Heirs { get; init; }

    internal static InheritedDistrictsResult Of(InheritedDistricts inherited) => new()
    {
        Shift = inherited.Shift,
        Name = inherited.Name,
        Districts = inherited.Districts,
        Heirs = [.. inherited.Heirs.Select(HeirResult.Of)],
    };
}

/// <summary>A shift that serves districts of another one, and when.</summary>
public sealed record HeirResult
{
    /// <summary>Id of the shift.</summary>
    [Description("Id of the shift.")]
    public required string Shift { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>The days on which the hours begin.</summary>
    [Description("The days on which the hours begin.")]
    public required DaySelection Days { get; init; }

    /// <summary>When the hours begin, by the local clock, as 23:00.</summary>
    [Description("When the hours begin, by the local clock, as 23:00.")]
    public required string From { get; init; }

    /// <summary>When they end; at or before their beginning, on the next day.</summary>
    [Description("When they end; at or before their beginning, on the next day.")]
    public required string To { get; init; }

    internal static HeirResult Of(HeirHours heir) => new()
    {
        Shift = heir.Shift,
        Name = heir.Name,
        Days = heir.Hours.Days,
        From = heir.Hours.From.ToString("HH:mm", CultureInfo.InvariantCulture),
        To = heir.Hours.To.ToString("HH:mm", CultureInfo.InvariantCulture),
    };
}
