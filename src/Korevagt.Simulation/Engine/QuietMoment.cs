namespace Korevagt.Simulation.Engine;

/// <summary>A moment of a simulated year at which no visit waits for a car: all before its second has happened, nothing of it.</summary>
/// <param name="Second">The second.</param>
/// <param name="Released">Number of visits that have reached the dispatcher.</param>
/// <param name="LatestHandover">When daytime practice last took all that waited.</param>
/// <param name="OrderMattered">How often so far the order of cars within one second could have mattered.</param>
/// <param name="LogEntries">Number of comings and goings of cars so far.</param>
/// <param name="FirstCar">Place of its first car among those of all moments.</param>
internal readonly record struct QuietMoment(
    int Second, int Released, int LatestHandover, int OrderMattered, int LogEntries, int FirstCar);
