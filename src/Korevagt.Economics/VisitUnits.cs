namespace Korevagt.Economics;

/// <summary>What became of the visits of a year, or of some of its hours, as far as costs grow with it; each 0 or more.</summary>
/// <param name="Made">Visits made.</param>
/// <param name="HandedToDaytime">Visits handed to the daytime practice when it opened, or told to wait for it.</param>
/// <param name="HandedOn">Visits handed to another service.</param>
/// <param name="NotMade">Visits that arose and were not made.</param>
/// <param name="OutsideTarget">Visits whose outcome is known and that were not reached within the first service target.</param>
public readonly record struct VisitUnits(long Made, long HandedToDaytime, long HandedOn, long NotMade, long OutsideTarget)
{
    /// <summary>Those of two disjoint sets of hours together.</summary>
    public static VisitUnits operator +(VisitUnits one, VisitUnits other) => new(
        one.Made + other.Made, one.HandedToDaytime + other.HandedToDaytime, one.HandedOn + other.HandedOn,
        one.NotMade + other.NotMade, one.OutsideTarget + other.OutsideTarget);
}
