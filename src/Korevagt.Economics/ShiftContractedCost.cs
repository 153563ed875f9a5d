namespace Korevagt.Economics;

/// <summary>What a shift costs before anybody has driven a kilometer.</summary>
/// <param name="Shift">Id of the shift.</param>
/// <param name="Hours">Its contracted hours and starts.</param>
/// <param name="HoursDkk">Price of the hours, in kroner; null for a shift without a contract, which has no price.</param>
/// <param name="StartsDkk">Price of the starts, in kroner; null likewise.</param>
public sealed record ShiftContractedCost(string Shift, ContractedHours Hours, decimal? HoursDkk, decimal? StartsDkk)
{
    /// <summary>Hours and starts together, in kroner; null where there is no price.</summary>
    public decimal? TotalDkk => HoursDkk + StartsDkk;
}
