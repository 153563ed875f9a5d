using System.ComponentModel.DataAnnotations;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;

namespace Korevagt.Server.Resources.Runs;

/// <summary>
/// A run to be computed: a scenario compared with its baseline, or the baseline alone. Names are ids of the library.
/// </summary>
public sealed record NewRun
{
    /// <summary>The baseline.</summary>
    [Length(1, 64)]
    public required string Baseline { get; init; }

    /// <summary>A scenario on it; absent for the baseline alone.</summary>
    [Length(1, 64)]
    public string? Scenario { get; init; }

    /// <summary>A scenario or a fitted demand that changes the demand of both first; absent for the baseline's own.</summary>
    [Length(1, 64)]
    public string? DemandCase { get; init; }

    /// <summary>A scenario that changes the prices of both first; absent for the baseline's own.</summary>
    [Length(1, 64)]
    public string? PriceReading { get; init; }

    /// <summary>The calendar year, from 2007 to 2050; absent for 2017.</summary>
    [Range(2007, 2050)]
    public int? Year { get; init; }

    /// <summary>Simulated years per plan, from 2 on; absent for 50.</summary>
    [Range(2, EvaluationSettings.MostReplications)]
    public int? Replications { get; init; }

    /// <summary>Seed of the random numbers; absent for 1.</summary>
    [Range(0, int.MaxValue)]
    public int? Seed { get; init; }

    /// <summary>Whether each two simulated years are an antithetic pair.</summary>
    public bool? Antithetic { get; init; }

    /// <summary>
    /// Whether each simulated year draws its visit rates from what the log leaves possible; the demand is then a fitted one.
    /// </summary>
    public bool? DemandUncertainty { get; init; }
}
