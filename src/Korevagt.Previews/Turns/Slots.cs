namespace Korevagt.Previews.Turns;

/// <summary>So many at a time, the others in the order in which they came, and no more than a few of those.</summary>
/// <param name="atOnce">How many at a time.</param>
/// <param name="waiting">How many may wait.</param>
internal sealed class Slots(int atOnce, int waiting) : IDisposable
{
    private readonly SemaphoreSlim free = new(atOnce, atOnce);
    private int inside;

    /// <summary>How many are at work or wait.</summary>
    public int Inside => Volatile.Read(ref inside);

    /// <summary>Waits for a slot.</summary>
    /// <returns>What gives it back, or null where too many wait already.</returns>
    public async Task<IDisposable?> EnterAsync(CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref inside) > atOnce + waiting)
        {
            Interlocked.Decrement(ref inside);
            return null;
        }

        try
        {
            await free.WaitAsync(cancellation);
            return new Slot(this);
        }
        catch
        {
            Interlocked.Decrement(ref inside);
            throw;
        }
    }

    public void Dispose() => free.Dispose();

    private sealed class Slot(Slots all) : IDisposable
    {
        public void Dispose()
        {
            all.free.Release();
            Interlocked.Decrement(ref all.inside);
        }
    }
}
