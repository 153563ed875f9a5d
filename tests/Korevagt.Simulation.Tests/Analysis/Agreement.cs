namespace Korevagt.Simulation.Tests.Analysis;

/// <summary>Agreement of two figures to 1e-10 of the value, or to 1e-12 where the value is nearly 0.</summary>
internal static class Agreement
{
    public static void Agrees(double expected, double actual, string what) => Assert.True(
        Math.Abs(expected - actual) <= Math.Max(1e-12, 1e-10 * Math.Abs(expected)),
        $"{what}: expected {expected:R}, got {actual:R}");
}
