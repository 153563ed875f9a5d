namespace Korevagt.Evaluation;

/// <summary>A year of one shift, all its cars together, as means over replications.</summary>
public sealed record ShiftFigures
{
    /// <summary>Id of the shift.</summary>
    public required string Shift { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Number of cars.</summary>
    public required int Cars { get; init; }

    /// <summary>Contracted car hours.</summary>
    public required double HoursPerYear { get; init; }

    /// <summary>Visits made.</summary>
    public required double VisitsPerYear { get; init; }

    /// <summary>Kilometres driven.</summary>
    public required double KilometersPerYear { get; init; }

    /// <summary>Car hours beyond the shift's end.</summary>
    public required double OvertimeHoursPerYear { get; init; }

    /// <summary>Share of the car time spent driving or at patients, 0 to 1.</summary>
    public required double Utilization { get; init; }

    /// <summary>
    /// What its contractor is paid, in kroner: contracted hours, starts, kilometres and overtime; null without a contract.
    /// </summary>
    public required decimal? AnnualCostDkk { get; init; }
}
