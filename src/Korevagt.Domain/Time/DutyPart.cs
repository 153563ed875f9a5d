namespace Korevagt.Domain.Time;

/// <summary>A part of the day as shifts divide it.</summary>
public enum DutyPart
{
    /// <summary>08-16.</summary>
    Day,

    /// <summary>16-23.</summary>
    Evening,

    /// <summary>23-08.</summary>
    Night,
}
