namespace Korevagt.Economics;

/// <summary>What a shift costs besides its contracted hours, in one simulated year.</summary>
/// <param name="Shift">Id of the shift.</param>
/// <param name="KilometersDkk">Price of the kilometers, in kroner.</param>
/// <param name="OvertimeDkk">Price of the overtime, in kroner.</param>
public sealed record ShiftSimulatedCost(string Shift, decimal KilometersDkk, decimal OvertimeDkk)
{
    /// <summary>Kilometers and overtime together, in kroner.</summary>
    public decimal TotalDkk => KilometersDkk + OvertimeDkk;
}
