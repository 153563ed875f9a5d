using System.Diagnostics;

namespace Korevagt.Tests.Stores;

/// <summary>Waits for a condition, with a deadline that only a defect reaches.</summary>
internal static class Until
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(Soak.Patience);

    public static async Task Async(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Deadline, $"What was waited for has not happened in {Deadline}.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }
}
