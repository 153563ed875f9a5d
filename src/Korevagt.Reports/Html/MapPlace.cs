namespace Korevagt.Reports.Html;

/// <summary>A place that a map's summary counts.</summary>
/// <param name="Id">Id of the area or district.</param>
/// <param name="Name">Its name.</param>
/// <param name="Change">Its change in minutes; null where it has none.</param>
internal sealed record MapPlace(string Id, string Name, double? Change);
