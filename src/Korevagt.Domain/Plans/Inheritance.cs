using Korevagt.Domain.Time;

namespace Korevagt.Domain.Plans;

/// <summary>
/// Districts that a shift has stopped serving in some hours, and who serves them instead, as far as the plan says. Read under
/// the rule <see cref="Service.DispatchRule.PlanAhead"/> only.
/// </summary>
public sealed record Inheritance
{
    /// <summary>Id of the shift that served them.</summary>
    public required string Shift { get; init; }

    /// <summary>Name of the shift that served them.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the station where that shift's cars waited.</summary>
    public required string Station { get; init; }

    /// <summary>Ids of the districts that it served first.</summary>
    public required IReadOnlyList<string> Districts { get; init; }

    /// <summary>When it was on duty.</summary>
    public required RecurringHours Hours { get; init; }

    /// <summary>
    /// Id of the shift that serves the districts first as well while it is on duty in those hours. Null where none is named:
    /// then, while a district has no car of its own, the shift on duty whose station is the fewest minutes from
    /// <see cref="Station"/>.
    /// </summary>
    public string? Heir { get; init; }
}
