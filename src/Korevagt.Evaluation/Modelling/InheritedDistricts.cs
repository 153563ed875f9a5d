namespace Korevagt.Evaluation.Modelling;

/// <summary>Districts that a shift has stopped serving in some hours, and who serves them as their own instead.</summary>
public sealed record InheritedDistricts
{
    /// <summary>Id of the shift that served them.</summary>
    public required string Shift { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the plan has no such shift any more.</summary>
    public required bool IsRemoved { get; init; }

    /// <summary>The districts' names, in the plan's order.</summary>
    public required IReadOnlyList<string> Districts { get; init; }

    /// <summary>Who serves them, by the hour at which that begins; at least one.</summary>
    public required IReadOnlyList<HeirHours> Heirs { get; init; }
}
