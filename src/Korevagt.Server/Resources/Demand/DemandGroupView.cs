namespace Korevagt.Server.Resources.Demand;

/// <summary>Expected visits of one group.</summary>
/// <param name="Group">Id of the area or district, hour of the local clock (00 to 23), or month (01 to 12).</param>
/// <param name="Name">Its name for people.</param>
/// <param name="ExpectedVisits">Expected visits in the year.</param>
/// <param name="Lower">Lower end of the 95 % interval, where it was asked for.</param>
/// <param name="Upper">Upper end.</param>
public sealed record DemandGroupView(string Group, string Name, double ExpectedVisits, double? Lower, double? Upper);
