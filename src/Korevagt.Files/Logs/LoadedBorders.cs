using Korevagt.Logs.Places;

namespace Korevagt.Files.Logs;

/// <summary>Borders of areas as a file gives them.</summary>
/// <param name="Locator">Finds the area of a position.</param>
/// <param name="PassedOver">Features of areas that the plan does not have.</param>
public sealed record LoadedBorders(PolygonLocator Locator, int PassedOver);
