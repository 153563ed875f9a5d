using System.Runtime.CompilerServices;

namespace Korevagt.Batches.Tests.Jobs;

/// <summary>Waits for what must come true, and fails only when it never does.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task True(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            Assert.False(patience.IsCancellationRequested, $"This never came true: {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }
}
