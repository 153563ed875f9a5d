using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Korevagt.Server.Resources.Previews;

/// <summary>What is asked of an unsaved scenario.</summary>
public sealed record NewPreview
{
    /// <summary>The calendar year where none is said.</summary>
    internal const int UsualYear = 2017;

    /// <summary>The seed where none is said.</summary>
    internal const int UsualSeed = 1;

    /// <summary>The plan that it changes: the id of a baseline or a scenario of the library.</summary>
    [Length(1, 64)]
    public required string Baseline { get; init; }

    /// <summary>The scenario's file, which is not stored and may be faulty; absent for the plan alone.</summary>
    public JsonElement? Scenario { get; init; }

    /// <summary>
    /// Another unsaved scenario of the same plan, with which the scenario is compared in the plan's place: the draft without one of its
    /// changes tells what that change contributes. Absent for the plan itself.
    /// </summary>
    public JsonElement? Against { get; init; }

    /// <summary>The calendar year, from 2007 to 2050; absent for 2017.</summary>
    [Range(2007, 2050)]
    public int? Year { get; init; }

    /// <summary>Seed of the random numbers; absent for 1.</summary>
    [Range(0, int.MaxValue)]
    public int? Seed { get; init; }

    /// <summary>After how many simulated years it ends: 4, 10 or 50; absent for 50.</summary>
    [Range(4, 50)]
    public int? Until { get; init; }
}
