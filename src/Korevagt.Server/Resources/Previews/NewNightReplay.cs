using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using NodaTime;

namespace Korevagt.Server.Resources.Previews;

/// <summary>Which night is played.</summary>
public sealed record NewNightReplay
{
    /// <summary>The plan: the id of a baseline or a scenario of the library.</summary>
    [Length(1, 64)]
    public required string Baseline { get; init; }

    /// <summary>The scenario's file, which is not stored; absent for the plan alone.</summary>
    public JsonElement? Scenario { get; init; }

    /// <summary>The date on whose morning it begins, from 2007 to 2050.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Which of the simulated years, 1 the first; absent for 1.</summary>
    [Range(1, 50)]
    public int? SimulatedYear { get; init; }

    /// <summary>Seed of the random numbers; absent for 1.</summary>
    [Range(0, int.MaxValue)]
    public int? Seed { get; init; }
}
