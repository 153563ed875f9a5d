using NodaTime;

namespace Korevagt.Domain.Visits;

/// <summary>A visit log that has been checked: every row is a visit of a known area and urgency.</summary>
public sealed record VisitLog
{
    /// <summary>The visits by order time; equal times keep the order of the rows.</summary>
    public required IReadOnlyList<LoggedVisit> Visits { get; init; }

    /// <summary>The first local date that the log covers, with or without visits.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The first local date after those that the log covers.</summary>
    public required LocalDate To { get; init; }

    /// <summary>Ids of the areas that <see cref="LoggedVisit.Area"/> counts.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Ids of the urgencies that <see cref="LoggedVisit.Urgency"/> counts.</summary>
    public required IReadOnlyList<string> Urgencies { get; init; }
}
