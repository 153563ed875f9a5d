using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Korevagt.Domain.Derived;

/// <summary>
/// Values that follow from an object that never changes and from a key: each is made once and kept while the object lives. Plans that
/// differ in one shift share all others, so most of what is derived of the one is derived of the other already.
/// </summary>
/// <param name="most">How many values are kept of one object; where more are asked for, all of it are made anew.</param>
/// <typeparam name="TOwner">The object; it is known by reference.</typeparam>
/// <typeparam name="TKey">What else decides a value.</typeparam>
/// <typeparam name="TValue">The values, which never change.</typeparam>
public sealed class DerivedValues<TOwner, TKey, TValue>(int most)
    where TOwner : class
    where TKey : notnull
{
    private readonly ConditionalWeakTable<TOwner, ConcurrentDictionary<TKey, TValue>> known = [];

    /// <summary>The value of an object and a key.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes it; two who ask at once may both do so.</param>
    public TValue Of(TOwner owner, TKey key, Func<TOwner, TKey, TValue> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        var values = known.GetOrCreateValue(owner);
        if (!values.TryGetValue(key, out var value))
        {
            if (values.Count >= most)
            {
                values.Clear();
            }

            value = values.GetOrAdd(key, make(owner, key));
        }

        return value;
    }
}
