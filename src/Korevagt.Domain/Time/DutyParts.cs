namespace Korevagt.Domain.Time;

/// <summary>Which hour belongs to which part of the day.</summary>
public static class DutyParts
{
    /// <summary>Number of parts.</summary>
    public const int Count = 3;

    /// <summary>The part of an hour of the local clock, 0 to 23.</summary>
    public static DutyPart Of(int hour) => hour switch
    {
        >= 8 and < 16 => DutyPart.Day,
        >= 16 and < 23 => DutyPart.Evening,
        _ => DutyPart.Night,
    };
}
