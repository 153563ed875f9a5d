namespace Korevagt.Files.Questions;

/// <summary>
/// Asks a question of listed plans alone, under another demand and year than its own: is the plan that was chosen still the choice?
/// Files are named as their source names them.
/// </summary>
public sealed record QuestionTerms
{
    /// <summary>The file that lists the plans, as faults name it.</summary>
    public required string NamedBy { get; init; }

    /// <summary>JSON path there at which the question is named.</summary>
    public required string PlaceOfQuestion { get; init; }

    /// <summary>The baseline that the question has to be about.</summary>
    public required string Baseline { get; init; }

    /// <summary>A demand in place of the baseline's own; null for that.</summary>
    public required string? Demand { get; init; }

    /// <summary>The year that is simulated.</summary>
    public required int Year { get; init; }

    /// <summary>The plans; those that the question names itself are judged too.</summary>
    public required IReadOnlyList<ListedPlan> Plans { get; init; }
}

/// <summary>A plan that a question is asked of.</summary>
/// <param name="Place">JSON path at which it is listed.</param>
/// <param name="File">Its scenario file.</param>
public sealed record ListedPlan(string Place, string File);
