using System.ComponentModel;
using Korevagt.Planning.UseCases;
using NodaTime;

namespace Korevagt.Reports.Results;

/// <summary>The log that was fitted.</summary>
public sealed record FittedLogResult
{
    /// <summary>The first date that the log covers.</summary>
    [Description("The first date that the log covers.")]
    public required LocalDate From { get; init; }

    /// <summary>The first date after those that it covers.</summary>
    [Description("The first date after those that it covers.")]
    public required LocalDate To { get; init; }

    /// <summary>Visits of the log.</summary>
    [Description("Visits of the log.")]
    [Unit(Units.Visits)]
    public required int Visits { get; init; }

    /// <summary>Rows of the log.</summary>
    [Description("Rows of the log.")]
    [Unit(Units.Rows)]
    public required long Rows { get; init; }

    /// <summary>Rows that are no visits and were left out.</summary>
    [Description("Rows that are no visits and were left out.")]
    [Unit(Units.Rows)]
    public required long Rejected { get; init; }

    /// <summary>SHA-256 of the log's bytes.</summary>
    [Description("SHA-256 of the log's bytes.")]
    public required string? Hash { get; init; }

    internal static FittedLogResult Of(FittedLog fit) => new()
    {
        From = fit.Log.From,
        To = fit.Log.To,
        Visits = fit.Log.Visits.Count,
        Rows = fit.Summary.Rows,
        Rejected = fit.Summary.Rejected,
        Hash = fit.Model.Demand.LogHash,
    };
}
