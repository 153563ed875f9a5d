namespace Korevagt.Store;

/// <summary>An LRU cache that makes each value once: whoever asks for one that somebody is just making waits for it.</summary>
/// <param name="most">How many are kept.</param>
/// <typeparam name="TKey">What values are asked for by.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
public sealed class RecentlyUsedCache<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly LinkedList<(TKey Key, Task<TValue> Value)> order = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, Task<TValue> Value)>> known = [];

    /// <summary>The value of a key, made where it is not kept; a making that fails is not kept.</summary>
    public async Task<TValue> GetAsync(TKey key, Func<Task<TValue>> make)
    {
        Task<TValue> value;
        lock (known)
        {
            if (known.TryGetValue(key, out var node))
            {
                order.Remove(node);
                order.AddFirst(node);
            }
            else
            {
                node = order.AddFirst((key, Task.Run(make)));
                known.Add(key, node);
                if (known.Count > most)
                {
                    known.Remove(order.Last!.Value.Key);
                    order.RemoveLast();
                }
            }

            value = node.Value.Value;
        }

        try
        {
            return await value;
        }
        catch
        {
            lock (known)
            {
                if (known.TryGetValue(key, out var node) && node.Value.Value == value)
                {
                    known.Remove(key);
                    order.Remove(node);
                }
            }

            throw;
        }
    }

    /// <summary>Whether a value is there and has been made.</summary>
    public bool Has(TKey key)
    {
        lock (known)
        {
            return known.TryGetValue(key, out var node) && node.Value.Value.IsCompletedSuccessfully;
        }
    }

    /// <summary>Forgets a value.</summary>
    public void Forget(TKey key)
    {
        lock (known)
        {
            if (known.Remove(key, out var node))
            {
                order.Remove(node);
            }
        }
    }
}
