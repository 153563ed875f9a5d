namespace Korevagt.Planning.UseCases;

/// <summary>How a simulated visit was answered; seconds from the year's start.</summary>
/// <param name="Shift">Index of the shift that came.</param>
/// <param name="Arrival">When it came.</param>
/// <param name="Finish">When it left.</param>
/// <param name="DrivingSeconds">How long it drove.</param>
internal readonly record struct VisitResponse(int Shift, int Arrival, int Finish, int DrivingSeconds);
