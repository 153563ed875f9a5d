namespace Korevagt.Logs;

/// <summary>What stands before the decimals of a number.</summary>
public enum DecimalMark
{
    /// <summary>56.17.</summary>
    Point,

    /// <summary>56,17.</summary>
    Comma,
}
