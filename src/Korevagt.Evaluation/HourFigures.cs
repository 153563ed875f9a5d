namespace Korevagt.Evaluation;

/// <summary>The visits ordered in one hour of the local clock, over the whole year.</summary>
/// <param name="Hour">Hour of the clock, 0 to 23.</param>
/// <param name="VisitsPerYear">Visits arisen.</param>
/// <param name="MeanMinutes">Mean response time in minutes; null where no visit was made.</param>
/// <param name="P90Minutes">90 % response time in minutes; null where no visit was made.</param>
/// <param name="WithinTargetShare">Share within the first service target; null where there was none.</param>
public sealed record HourFigures(int Hour, double VisitsPerYear, double? MeanMinutes, double? P90Minutes, double? WithinTargetShare);
