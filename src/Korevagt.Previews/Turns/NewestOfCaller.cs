using System.Collections.Concurrent;

namespace Korevagt.Previews.Turns;

/// <summary>Whoever asks anew is no longer interested in what he asked before: the newest question of a caller stops his older one.</summary>
internal sealed class NewestOfCaller
{
    private readonly ConcurrentDictionary<string, Turn> newest = new(StringComparer.Ordinal);

    /// <summary>How many callers have a question open.</summary>
    public int Count => newest.Count;

    /// <summary>Begins a question, and stops the one that the caller has open.</summary>
    /// <param name="caller">Who asks.</param>
    public Turn Begin(string caller)
    {
        var turn = new Turn(this, caller);
        while (true)
        {
            if (newest.TryGetValue(caller, out var older))
            {
                if (newest.TryUpdate(caller, turn, older))
                {
                    older.Stop();
                    return turn;
                }
            }
            else if (newest.TryAdd(caller, turn))
            {
                return turn;
            }
        }
    }

    /// <summary>A caller's question while it is open.</summary>
    public sealed class Turn(NewestOfCaller all, string caller) : IDisposable
    {
        // Never disposed of: a newer question may stop this one while it ends, and without a timer there is nothing to free.
        private readonly CancellationTokenSource stopping = new();

        /// <summary>Cancelled once the caller asks anew.</summary>
        public CancellationToken Stopped => stopping.Token;

        /// <summary>Stops it.</summary>
        public void Stop() => stopping.Cancel();

        /// <summary>It is over.</summary>
        public void Dispose() => all.newest.TryRemove(KeyValuePair.Create(caller, this));
    }
}
