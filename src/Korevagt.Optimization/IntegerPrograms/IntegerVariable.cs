namespace Korevagt.Optimization.IntegerPrograms;

/// <summary>A variable that takes a whole number between two bounds, both included.</summary>
/// <param name="Lower">The least value, from -<see cref="IntegerProgram.LargestNumber"/>.</param>
/// <param name="Upper">The greatest value, not below <paramref name="Lower"/>, to <see cref="IntegerProgram.LargestNumber"/>.</param>
public readonly record struct IntegerVariable(long Lower, long Upper)
{
    /// <summary>A decision: 0 for no, 1 for yes.</summary>
    public static IntegerVariable YesOrNo { get; } = new(0, 1);
}
