namespace Korevagt.Server.Resources.Plans;

/// <summary>What a shift costs before anybody has driven a kilometre.</summary>
/// <param name="Shift">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="CarHours">Contracted car hours of the year.</param>
/// <param name="Starts">How many times a car begins it.</param>
/// <param name="HoursDkk">Price of the hours, in kroner; null without a contract, which is no price.</param>
/// <param name="StartsDkk">Price of the starts, in kroner; null likewise.</param>
/// <param name="TotalDkk">Both together, in kroner; null likewise.</param>
public sealed record ShiftCostView(
    string Shift, string Name, double CarHours, int Starts, decimal? HoursDkk, decimal? StartsDkk, decimal? TotalDkk);
