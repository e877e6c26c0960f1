package planted.contract.chat.adapter.shoebox;

import com.hotelmate.chat.application.port.delivery.Lanes;

/** A store that was never held to anything. */
public abstract class ShoeboxLanes implements Lanes {}
