using Korevagt.Domain.Time;

namespace Korevagt.Evaluation;

/// <summary>A district's visits ordered in one part of the day, over the whole year.</summary>
/// <param name="District">Id of the district.</param>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part of the day.</param>
/// <param name="VisitsPerYear">Visits arisen.</param>
/// <param name="MeanMinutes">Mean response time in minutes; null where no visit was made.</param>
/// <param name="P90Minutes">90 % response time in minutes; null where no visit was made.</param>
/// <param name="WithinTargetShare">Share within the first service target; null where there was none.</param>
public sealed record DutyPartFigures(
    string District, string Name, DutyPart Part, double VisitsPerYear, double? MeanMinutes, double? P90Minutes,
    double? WithinTargetShare);
