namespace Korevagt.Domain.Time;

/// <summary>A stretch of a <see cref="DutyYear"/> in seconds from its start: from inclusive, to exclusive.</summary>
public readonly record struct SecondRange(int From, int To)
{
    /// <summary>Length in seconds.</summary>
    public int Length => To - From;

    /// <summary>The part that lies within bounds; empty (length 0) where nothing does.</summary>
    public SecondRange Within(int from, int to)
    {
        var start = Math.Clamp(From, from, to);
        return new SecondRange(start, Math.Max(start, Math.Min(To, to)));
    }
}
