using System.ComponentModel;
using Korevagt.Results;
using NodaTime;

namespace Korevagt.Nights;

/// <summary>What a merged history has of one log.</summary>
/// <param name="Name">Name of the log.</param>
/// <param name="Sha256">SHA-256 of its content.</param>
/// <param name="From">The first local date that it covers.</param>
/// <param name="To">The first local date after those that it covers.</param>
/// <param name="Days">Dates of the history that come from it.</param>
/// <param name="Visits">Visits of the history that come from it.</param>
public sealed record MergedLog(
    [Description("Name of the log.")] string Name,
    [Description("SHA-256 of its content.")] string Sha256,
    [Description("The first local date that it covers.")] LocalDate From,
    [Description("The first local date after those that it covers.")] LocalDate To,
    [Description("Dates of the history that come from it.")][Unit(Units.Days)] int Days,
    [Description("Visits of the history that come from it.")][Unit(Units.Visits)] int Visits);
