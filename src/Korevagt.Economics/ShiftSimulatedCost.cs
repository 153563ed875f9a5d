namespace Korevagt.Economics;

/// <summary>What a shift costs besides its contracted hours, in one simulated year.</summary>
/// <param name="Shift">Id of the shift.</param>
/// <param name="KilometersDkk">Price of the kilometers, in kroner; null for a shift without a contract.</param>
/// <param name="OvertimeDkk">Price of the overtime, in kroner; null likewise.</param>
public sealed record ShiftSimulatedCost(string Shift, decimal? KilometersDkk, decimal? OvertimeDkk)
{
    /// <summary>Kilometers and overtime together, in kroner; null where there is no price.</summary>
    public decimal? TotalDkk => KilometersDkk + OvertimeDkk;
}
